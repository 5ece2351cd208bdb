using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(activity => activity.Subject).HasMaxLength(Lengths.Title);
        builder.Property(activity => activity.Result).HasMaxLength(Lengths.LongText);
        builder.Property(activity => activity.Comment).HasMaxLength(Lengths.Text);
        builder.HasIndex(activity => new { activity.EmployeeId, activity.DueAt });
        builder.HasOne(activity => activity.Employee).WithMany().HasForeignKey(activity => activity.EmployeeId);
        builder.HasOne(activity => activity.Client).WithMany().HasForeignKey(activity => activity.ClientId);
        builder.HasOne(activity => activity.Deal).WithMany().HasForeignKey(activity => activity.DealId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(activity => activity.CreatedById);
        builder.HasOne<Employee>().WithMany().HasForeignKey(activity => activity.AssignedById);
        builder.HasOne<Employee>().WithMany().HasForeignKey(activity => activity.CommentedById);
    }
}
