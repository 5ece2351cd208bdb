using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.SavedViews;

namespace SalesDashboard.Data.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(view => view.Name).HasMaxLength(SavedView.NameLength);
        builder.Property(view => view.Query).HasMaxLength(SavedView.QueryLength);
        builder.HasIndex(view => new { view.EmployeeId, view.Page, view.Name }).IsUnique();
        builder.HasOne<Employee>().WithMany().HasForeignKey(view => view.EmployeeId);
    }
}
