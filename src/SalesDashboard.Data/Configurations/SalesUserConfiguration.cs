using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Identity;

namespace SalesDashboard.Data.Configurations;

internal sealed class SalesUserConfiguration : IEntityTypeConfiguration<SalesUser>
{
    public void Configure(EntityTypeBuilder<SalesUser> builder)
    {
        builder.ToTable("Users");
        builder.HasIndex(user => user.EmployeeId).IsUnique();
        builder.HasOne(user => user.Employee).WithMany().HasForeignKey(user => user.EmployeeId);
    }
}
