using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.Property(department => department.Name).HasMaxLength(Lengths.Name);
        builder.HasIndex(department => department.Name).IsUnique();
        builder.HasOne(department => department.Parent).WithMany().HasForeignKey(department => department.ParentId);
        builder.HasOne(department => department.Head).WithMany().HasForeignKey(department => department.HeadId);
    }
}
